// Package helped has validators that functions of the package configure.
package helped

import (
	"reflect"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
)

// The function that configures it is called for nothing else.
func checkTagged(in any) error {
	v := validator.New() // want `builds`
	tag(v)
	return v.Struct(in)
}

func tag(v *validator.Validate) { v.SetTagName("check") }

// Nor are those that it calls.
func checkNamed(in any) error {
	v := validator.New() // want `builds`
	rules(v)
	return v.Struct(in)
}

func rules(v *validator.Validate) {
	names(v)
	v.RegisterStructValidation(func(validator.StructLevel) {}, struct{}{})
}

func names(v *validator.Validate) {
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Tag.Get("json") })
}

// Here it is called again where the validator is in use.
func checkTwice(in any) error {
	v := validator.New() // unfixed: fix/configured-elsewhere // want `builds`
	again(v)
	if err := v.Struct(in); err != nil {
		return err
	}
	return lax(v, in)
}

func lax(v *validator.Validate, in any) error {
	again(v)
	return v.Struct(in)
}

func again(v *validator.Validate) { v.SetTagName("again") }

// And here by a function that is called for something else as well.
func checkLoose(in any) error {
	v := validator.New() // unfixed: fix/unused // want `builds`
	loose(v)
	return used(v, in)
}

func used(v *validator.Validate, in any) error {
	if err := v.Struct(in); err != nil {
		loose(v)
	}
	return v.Struct(in)
}

func loose(v *validator.Validate) { looser(v) }

func looser(v *validator.Validate) { v.SetTagName("loose") }

// The pair that a function makes, with texts that another one adds.
func messages(in any) (map[string]string, error) {
	v, trans := english()
	err := v.Struct(in)
	if err == nil {
		return nil, nil
	}
	out := make(map[string]string)
	for _, e := range err.(validator.ValidationErrors) {
		out[e.Field()] = e.Translate(trans)
	}
	return out, err
}

func english() (*validator.Validate, ut.Translator) {
	locale := en.New()
	uni := ut.New(locale, locale)
	trans, _ := uni.GetTranslator("en")
	v := validator.New() // want `builds`
	addTexts(v, trans)
	return v, trans
}

func addTexts(v *validator.Validate, trans ut.Translator) {
	_ = v.RegisterTranslation("required", trans, func(t ut.Translator) error {
		return t.Add("required", "{0} is missing", true)
	}, func(t ut.Translator, fe validator.FieldError) string {
		s, _ := t.T("required", fe.Field())
		return s
	})
}
