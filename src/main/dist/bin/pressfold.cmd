@echo off
rem Starts Pressfold with the Java in JAVA_HOME, else the first on the PATH. From Java 19 on what Java learns from a
rem first run is kept in the folder pressfold of the user's local application data, which is safe to delete. More
rem options for Java can be given in PRESSFOLD_JAVA_OPTIONS.
setlocal DisableDelayedExpansion
set "jar=%~dp0..\lib\pressfold.jar"
set "java=java"
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "run=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn128m"
rem A preview builds again and again: there Java's second compiler and more room between two tidyings pay.
if "%~1"=="serve" set "run=-XX:+UseParallelGC -Xmn300m"
if not exist "%LOCALAPPDATA%\pressfold" mkdir "%LOCALAPPDATA%\pressfold" 2>nul
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive ^
  "-XX:SharedArchiveFile=%LOCALAPPDATA%\pressfold\classes.jsa" -Xshare:auto -Xlog:disable -Xlog:all=off ^
  %run% -Xms560m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 ^
  %PRESSFOLD_JAVA_OPTIONS% -cp "%jar%" pressfold.cli.Main %*
set "code=%errorlevel%"
if not "%code%"=="9009" exit /b %code%
echo pressfold: error: Java is not installed; install Java 17 or later, from https://adoptium.net for example 1>&2
exit /b 70
