// Package locales stands in for the library.
package locales

type Translator interface {
	Locale() string
}
