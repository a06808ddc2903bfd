// Package ut stands in for the library.
package ut

import "github.com/go-playground/locales"

type Translator interface {
	locales.Translator
	Add(key any, text string, override bool) error
	T(key any, params ...string) (string, error)
}

type UniversalTranslator struct{}

func New(fallback locales.Translator, supportedLocales ...locales.Translator) *UniversalTranslator {
	return nil
}

func (t *UniversalTranslator) GetTranslator(locale string) (trans Translator, found bool) {
	return nil, false
}
func (t *UniversalTranslator) FindTranslator(locales ...string) (trans Translator, found bool) {
	return nil, false
}
func (t *UniversalTranslator) AddTranslator(translator locales.Translator, override bool) error {
	return nil
}
