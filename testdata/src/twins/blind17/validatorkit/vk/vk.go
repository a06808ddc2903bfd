// Package vk is a validator of one's own around that of others. What decides: whether its users get the same one.
package vk

import (
	"errors"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entrans "github.com/go-playground/validator/v10/translations/en"
)

// Validator has messages, too.
type Validator struct {
	v     *validator.Validate
	trans ut.Translator
}

func New() (*Validator, error) {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	loc := en.New()
	trans, ok := ut.New(loc, loc).GetTranslator("en")
	if !ok {
		return nil, errors.New("no translator")
	}
	return &Validator{v, trans}, entrans.RegisterDefaultTranslations(v, trans)
}

func (v *Validator) Struct(x any) map[string]string {
	var errs validator.ValidationErrors
	if err := v.v.Struct(x); errors.As(err, &errs) {
		return errs.Translate(v.trans)
	}
	return nil
}

var (
	once sync.Once
	def  *Validator
)

// Default makes it when it is first asked for.
func Default() *Validator {
	once.Do(func() {
		var err error
		if def, err = New(); err != nil {
			panic(err)
		}
	})
	return def
}

// Struct checks with the default.
func Struct(x any) map[string]string { return Default().Struct(x) }

// Var makes one for a value.
func Var(x any, tag string) error {
	v := validator.New() // report
	return v.Var(x, tag)
}

// Bind is for those who have a validator, or use the default.
func Bind(x any, v *Validator) map[string]string {
	if v == nil {
		v = Default()
	}
	return v.Struct(x)
}
