// Package languages says what is wrong in the language of who asks. What decides: whether there is one for each language, or for each request.
package languages

import (
	"errors"
	"net/http"
	"strings"
	"sync"

	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	entranslations "github.com/go-playground/validator/v10/translations/en"
)

type signup struct {
	Name string `validate:"required"`
}

// messages belong together.
type messages struct {
	rules *validator.Validate
	trans ut.Translator
}

var universal = ut.New(en.New()) // silent

func (m *messages) check(x any) map[string]string {
	var errs validator.ValidationErrors
	if errors.As(m.rules.Struct(x), &errs) {
		return errs.Translate(m.trans)
	}
	return nil
}

// newMessages is called for each language, once.
func newMessages(lang string) (*messages, error) {
	trans, _ := universal.GetTranslator(lang)
	m := &messages{validator.New(), trans} // silent
	return m, entranslations.RegisterDefaultTranslations(m.rules, trans)
}

// Server has those of the languages that it was started with.
type Server struct {
	byLang map[string]*messages
	more   sync.Map
}

func New(langs ...string) (*Server, error) {
	s := &Server{byLang: make(map[string]*messages, len(langs))}
	for _, l := range langs {
		m, err := newMessages(l)
		if err != nil {
			return nil, err
		}
		s.byLang[l] = m
	}
	return s, nil
}

// lang is the first that the client accepts.
func lang(r *http.Request) string {
	l, _, _ := strings.Cut(r.Header.Get("Accept-Language"), ",")
	return strings.ToLower(l)
}

func (s *Server) signup(w http.ResponseWriter, r *http.Request) {
	m, ok := s.byLang[lang(r)]
	if !ok {
		m = s.byLang["en"]
	}
	for field, text := range m.check(signup{r.FormValue("name")}) {
		http.Error(w, field+": "+text, http.StatusBadRequest)
	}
}

// english is what a handler makes for itself, again and again.
func english() *messages {
	m := &messages{rules: validator.New()} // report
	m.trans, _ = universal.GetTranslator("en")
	if err := entranslations.RegisterDefaultTranslations(m.rules, m.trans); err != nil {
		return nil
	}
	return m
}

func (s *Server) rename(w http.ResponseWriter, r *http.Request) {
	for _, text := range english().check(signup{r.FormValue("name")}) {
		http.Error(w, text, http.StatusBadRequest)
	}
}

// other makes a language when the first client accepts it.
func (s *Server) other(w http.ResponseWriter, r *http.Request) {
	l := lang(r)
	x, ok := s.more.Load(l)
	if !ok {
		trans, _ := universal.FindTranslator(l, "en")
		x, _ = s.more.LoadOrStore(l, &messages{validator.New(), trans}) // silent
	}
	for _, text := range x.(*messages).check(signup{r.FormValue("name")}) {
		http.Error(w, text, http.StatusBadRequest)
	}
}

// every makes a translator of its own before it looks for the language.
func (s *Server) every(w http.ResponseWriter, r *http.Request) {
	uni := ut.New(en.New()) // report
	trans, found := uni.GetTranslator(lang(r))
	if !found {
		http.Error(w, "language", http.StatusNotAcceptable)
		return
	}
	text, _ := trans.T("hello", r.FormValue("name"))
	_, _ = w.Write([]byte(text))
}

func (s *Server) Routes(m *http.ServeMux) {
	m.HandleFunc("POST /signup", s.signup)
	m.HandleFunc("POST /rename", s.rename)
	m.HandleFunc("POST /other", s.other)
	m.HandleFunc("GET /every", s.every)
}
