// Package extra stands in for the library.
package extra

func RegisterFuzzyDecoders()                  {}
func SetNamingStrategy(f func(string) string) {}
