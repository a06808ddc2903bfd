// Package zap stands in for the library.
package zap

type Logger struct{}

func NewNop() *Logger                      { return &Logger{} }
func L() *Logger                           { return &Logger{} }
func ReplaceGlobals(logger *Logger) func() { return nil }
