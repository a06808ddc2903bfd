// Package locales answers in the language of who asks. What decides: whether it is made for the language, or for who asks.
package locales

import (
	"errors"
	"net/http"
	"strings"
	"sync"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entrans "github.com/go-playground/validator/v10/translations/en"
	"github.com/microcosm-cc/bluemonday"
)

type in struct {
	Name string `validate:"required"`
}

// translated is a validator and the translator that belongs to it.
type translated struct {
	v     *validator.Validate
	trans ut.Translator
}

func (t translated) check(x any) string {
	var errs validator.ValidationErrors
	if errors.As(t.v.Struct(x), &errs) {
		var all []string
		for _, text := range errs.Translate(t.trans) {
			all = append(all, text)
		}
		return strings.Join(all, ", ")
	}
	return ""
}

// languages are all made at the start.
type languages struct{ by map[string]translated }

func newLanguages(all ...locales.Translator) (*languages, error) {
	l := &languages{make(map[string]translated)}
	uni := ut.New(all[0], all...)
	for _, loc := range all {
		trans, _ := uni.GetTranslator(loc.Locale())
		v := validator.New() // silent
		if err := entrans.RegisterDefaultTranslations(v, trans); err != nil {
			return nil, err
		}
		l.by[loc.Locale()] = translated{v, trans}
	}
	return l, nil
}

func (l *languages) find(r *http.Request) translated {
	for _, tag := range strings.Split(r.Header.Get("Accept-Language"), ",") {
		if t, ok := l.by[strings.TrimSpace(tag)]; ok {
			return t
		}
	}
	return l.by["en"]
}

// lazy are made when the first asks in that language.
type lazy struct {
	uni *ut.UniversalTranslator
	by  sync.Map
}

func (l *lazy) find(tag string) (translated, error) {
	if t, ok := l.by.Load(tag); ok {
		return t.(translated), nil
	}
	trans, found := l.uni.GetTranslator(tag)
	if !found && tag != "en" {
		return l.find("en")
	}
	t := translated{validator.New(), trans} // silent
	if err := entrans.RegisterDefaultTranslations(t.v, trans); err != nil {
		return t, err
	}
	actual, _ := l.by.LoadOrStore(tag, t)
	return actual.(translated), nil
}

// each is made for who asks, with a translator that is one of a few.
func each(uni *ut.UniversalTranslator, r *http.Request) (translated, error) {
	trans, _ := uni.FindTranslator(strings.Split(r.Header.Get("Accept-Language"), ",")...)
	v := validator.New() // silent: what is registered depends on who asks
	return translated{v, trans}, entrans.RegisterDefaultTranslations(v, trans)
}

// english is made for who asks, and is always the same.
func english(uni *ut.UniversalTranslator) (translated, error) {
	trans, _ := uni.GetTranslator("en")
	v := validator.New() // report
	return translated{v, trans}, entrans.RegisterDefaultTranslations(v, trans)
}

// named has messages that are English, whoever asks; the language is used for what comes after.
func named(r *http.Request) string {
	v := validator.New() // report
	v.RegisterTagNameFunc(nil)
	if err := v.Var(r.FormValue("name"), "required"); err != nil {
		return r.Header.Get("Accept-Language") + ": " + err.Error()
	}
	return ""
}

// quoted has quotes as the language has them.
func quoted(tag, text string) string {
	open, end := "“", "”"
	if tag == "de" {
		open, end = "„", "“"
	}
	return strings.NewReplacer("<<", open, ">>", end).Replace(text) // silent
}

// dashed has dashes that are the same in all languages.
func dashed(text string) string {
	return strings.NewReplacer("--", "–", "---", "—").Replace(text) // report
}

// policies are two, and the language says which.
var policies = map[bool]*bluemonday.Policy{
	true:  bluemonday.UGCPolicy(), // silent
	false: bluemonday.NewPolicy(), // silent
}

func Routes(m *http.ServeMux) error {
	uni := ut.New(en.New())
	all, err := newLanguages(en.New())
	if err != nil {
		return err
	}
	byFirst := &lazy{uni: uni}
	m.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		x := in{r.FormValue("name")}
		tag := r.FormValue("lang")
		texts := []string{all.find(r).check(x), named(r)}
		for _, find := range []func() (translated, error){
			func() (translated, error) { return byFirst.find(tag) },
			func() (translated, error) { return each(uni, r) },
			func() (translated, error) { return english(uni) },
		} {
			t, err := find()
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			texts = append(texts, t.check(x))
		}
		text := policies[tag == "en"].Sanitize(dashed(quoted(tag, strings.Join(texts, ", "))))
		http.Error(w, text, http.StatusBadRequest)
	})
	return nil
}
