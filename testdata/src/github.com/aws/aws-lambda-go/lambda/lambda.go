// Package lambda stands in for the library.
package lambda

func Start(handler any)                            {}
func StartWithOptions(handler any, options ...any) {}
