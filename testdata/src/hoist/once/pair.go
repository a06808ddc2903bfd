package once

import (
	"sync"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entranslations "github.com/go-playground/validator/v10/translations/en"
)

var mu sync.Mutex

func Pair(in any) map[string]string {
	validate := validator.New() // want `builds`
	english := en.New()
	uni := ut.New(english, english)
	trans, _ := uni.GetTranslator("en")
	_ = entranslations.RegisterDefaultTranslations(validate, trans)

	mu.Lock()
	defer mu.Unlock()
	err := validate.Struct(in)
	if errs, ok := err.(validator.ValidationErrors); ok {
		return errs.Translate(trans)
	}
	return nil
}
