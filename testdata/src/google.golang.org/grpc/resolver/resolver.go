// Package resolver stands in for the library.
package resolver

func SetDefaultScheme(scheme string) {}
func GetDefaultScheme() string       { return "" }
