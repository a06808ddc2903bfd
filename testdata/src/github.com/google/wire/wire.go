// Package wire stands in for the library.
package wire

type ProviderSet struct{}

func NewSet(providers ...any) ProviderSet { return ProviderSet{} }
func Build(providers ...any) string       { return "" }
