// Package pair has a validator and the translator of its messages, which
// belong together.
package pair

import (
	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entranslations "github.com/go-playground/validator/v10/translations/en"
)

func Check(in any) map[string]string {
	validate := validator.New() // want `builds`
	english := en.New()
	uni := ut.New(english, english)
	trans, _ := uni.GetTranslator("en")
	_ = entranslations.RegisterDefaultTranslations(validate, trans)

	err := validate.Struct(in)
	if errs, ok := err.(validator.ValidationErrors); ok {
		return errs.Translate(trans)
	}
	return nil
}

// A helper that is called where the validator is set up goes with it.
func Payload(in any) map[string]string {
	v := validator.New() // want `builds`

	trans := registerTranslator(v)

	// Register rules.
	_ = v.RegisterValidation("even", func(validator.FieldLevel) bool { return true })

	err := v.Struct(in)
	if errs, ok := err.(validator.ValidationErrors); ok {
		return errs.Translate(trans)
	}
	return nil
}

func registerTranslator(v *validator.Validate) ut.Translator {
	en := en.New()
	uni := ut.New(en, en)
	trans, _ := uni.GetTranslator("en")
	_ = entranslations.RegisterDefaultTranslations(v, trans)
	return trans
}
