// Package langtrans translates what a validator says. What decides: whether the instance, its translator or its names depend
// on the language of the request, or the language is the same always.
package langtrans

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entr "github.com/go-playground/validator/v10/translations/en"
)

type form struct{ Name string }

var (
	english = en.New()
	uni     = ut.New(english) // silent
	mu      sync.Mutex
	byLang  = map[string]*validator.Validate{}
)

// Of the request.

func Accept(w http.ResponseWriter, r *http.Request) {
	trans, _ := uni.GetTranslator(r.Header.Get("Accept-Language"))
	v := validator.New() // silent
	_ = entr.RegisterDefaultTranslations(v, trans)
	_ = v.Struct(form{r.FormValue("name")})
}

func labels(v *validator.Validate, lang string) {
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Tag.Get(lang) })
}

func Labels(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	labels(v, r.FormValue("lang"))
	_ = v.Struct(form{r.FormValue("name")})
}

func forLang(lang string) (*validator.Validate, ut.Translator) {
	trans, _ := uni.GetTranslator(lang)
	v := validator.New() // silent
	_ = entr.RegisterDefaultTranslations(v, trans)
	return v, trans
}

func Found(w http.ResponseWriter, r *http.Request) {
	v, trans := forLang(r.URL.Query().Get("lang"))
	if ve, ok := v.Struct(form{}).(validator.ValidationErrors); ok {
		_ = ve.Translate(trans)
	}
}

func Kept(w http.ResponseWriter, r *http.Request) {
	lang := r.FormValue("lang")
	mu.Lock()
	v, ok := byLang[lang]
	if !ok {
		v = validator.New() // silent
		labels(v, lang)
		byLang[lang] = v
	}
	mu.Unlock()
	_ = v.Struct(form{r.FormValue("name")})
}

type localizer struct{ lang string }

func (l localizer) validator() *validator.Validate {
	v := validator.New() // silent
	v.RegisterTagNameFunc(l.name)
	return v
}

func (l localizer) name(f reflect.StructField) string { return f.Tag.Get(l.lang) }

func Localized(w http.ResponseWriter, r *http.Request) {
	_ = localizer{r.Header.Get("Accept-Language")}.validator().Struct(form{})
}

func Switch(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	switch r.FormValue("lang") {
	case "de":
		v.SetTagName("de")
	default:
		v.SetTagName("en")
	}
	_ = v.Struct(form{})
}

// The same always.

func Default(w http.ResponseWriter, r *http.Request) {
	trans, _ := uni.GetTranslator("en")
	v := validator.New() // report
	_ = entr.RegisterDefaultTranslations(v, trans)
	if ve, ok := v.Struct(form{r.FormValue("name")}).(validator.ValidationErrors); ok {
		_ = ve.Translate(trans)
	}
}

func TranslateAfter(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	err := v.Struct(form{r.FormValue("name")})
	trans, _ := uni.GetTranslator(r.FormValue("lang"))
	if ve, ok := err.(validator.ValidationErrors); ok {
		_ = ve.Translate(trans)
	}
}

func defaultLabels(v *validator.Validate) {
	v.RegisterTagNameFunc(func(f reflect.StructField) string { return f.Tag.Get("label") })
}

func DefaultLabels(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	defaultLabels(v)
	_ = v.Struct(form{r.FormValue("name")})
}

func english2() (*validator.Validate, ut.Translator) {
	trans, _ := uni.GetTranslator("en")
	v := validator.New() // report
	_ = entr.RegisterDefaultTranslations(v, trans)
	return v, trans
}

func English(w http.ResponseWriter, r *http.Request) {
	v, trans := english2()
	if ve, ok := v.Struct(form{r.FormValue("name")}).(validator.ValidationErrors); ok {
		_ = ve.Translate(trans)
	}
}

type fixed struct{ lang string }

func (f fixed) validator() *validator.Validate {
	v := validator.New() // report
	v.SetTagName("validate")
	return v
}

func Fixed(w http.ResponseWriter, r *http.Request) {
	_ = fixed{r.FormValue("lang")}.validator().Struct(form{})
}
