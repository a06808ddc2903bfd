// Package latesteps does something to an instance after it was used. What decides: whether it is used again after that, here or elsewhere.
package latesteps

import (
	"net/http"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entrans "github.com/go-playground/validator/v10/translations/en"
	"github.com/gorilla/schema"
)

func translated(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	if err := v.Struct(r.Form); err != nil {
		english := en.New()
		words, _ := ut.New(english, english).GetTranslator("en") // report
		_ = entrans.RegisterDefaultTranslations(v, words)
		_, _ = w.Write([]byte(err.Error()))
	}
}

func elsewhere(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	if err := v.Struct(r.Form); err != nil {
		answer(w, err, v)
	}
}

func answer(w http.ResponseWriter, err error, v *validator.Validate) {
	v.SetTagName("check")
	_, _ = w.Write([]byte(err.Error()))
}

func tagged(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	if err := v.Struct(r.Form); err != nil {
		v.SetTagName(r.FormValue("tag"))
	}
}

func again(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	if err := v.Struct(r.Form); err != nil {
		v.SetTagName("check")
		_ = v.Struct(r.Form)
	}
}

func rounds(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // silent
	for range 2 {
		_ = d.Decode(w, r.Form)
		d.ZeroEmpty(true)
	}
}

func kept(r *http.Request) *schema.Decoder {
	d := schema.NewDecoder() // silent
	_ = d.Decode(r, r.Form)
	d.ZeroEmpty(true)
	return d
}

func keeps(w http.ResponseWriter, r *http.Request) {
	_ = kept(r).Decode(w, r.Form)
}

func before(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	v.SetTagName(r.FormValue("tag"))
	_ = v.Struct(r.Form)
}
