// Package translations has validators whose messages a translator has: each makes its
// texts in it, so that it is not shared where the validator is not.
package translations

import (
	"fmt"
	"net/http"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entrans "github.com/go-playground/validator/v10/translations/en"
)

type form struct{ Name string }

// The error of the set-up is told each time, so that the validator stays here.
func create(w http.ResponseWriter, r *http.Request) {
	f := form{Name: r.FormValue("name")}
	validate := validator.New() // unfixed: fix/other-results // want `builds`
	uni := ut.New(en.New())     // unfixed: fix/derived-is-changed // want `builds`
	trans, _ := uni.GetTranslator("en")
	err := entrans.RegisterDefaultTranslations(validate, trans)
	if err != nil {
		fmt.Println("translations:", err)
	}
	err = validate.Struct(f)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// The rule depends on the request, and the text of it goes into the translator.
func update(w http.ResponseWriter, r *http.Request) {
	f := form{Name: r.FormValue("name")}
	validate := validator.New()
	uni := ut.New(en.New()) // unfixed: fix/derived-is-changed // want `builds`
	trans, _ := uni.GetTranslator("en")
	text := r.FormValue("text")
	_ = validate.RegisterTranslation("required", trans, func(t ut.Translator) error {
		return t.Add("required", text, true)
	}, func(t ut.Translator, fe validator.FieldError) string {
		s, _ := t.T("required")
		return s
	})
	if err := validate.Struct(f); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// What is only asked is shared.
func list(w http.ResponseWriter, r *http.Request) {
	uni := ut.New(en.New()) // want `builds`
	trans, _ := uni.GetTranslator("en")
	s, _ := trans.T(r.FormValue("key"))
	fmt.Fprint(w, s)
}
