// Package failroads makes something when something has failed. What decides: whether the program goes on afterwards, and can fail again.
package failroads

import (
	"errors"
	"log"
	"net/http"
	"os"

	"github.com/go-playground/locales/en"
	"github.com/go-playground/mold/v4"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type user struct {
	Name string `validate:"required"`
}

var rules = validator.New() // silent

func explain(err error) map[string]string {
	var ve validator.ValidationErrors
	if !errors.As(err, &ve) {
		return nil
	}
	e := en.New()
	t, _ := ut.New(e, e).GetTranslator("en") // report
	return ve.Translate(t)
}

func create(w http.ResponseWriter, r *http.Request) {
	u := user{r.FormValue("name")}
	if err := rules.Struct(u); err != nil {
		for f, msg := range explain(err) {
			_, _ = w.Write([]byte(f + msg))
		}
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func change(w http.ResponseWriter, r *http.Request) {
	u := user{r.FormValue("name")}
	err := rules.Struct(u)
	if err == nil {
		w.WriteHeader(http.StatusOK)
		return
	}
	p := bluemonday.UGCPolicy() // report
	http.Error(w, p.Sanitize(err.Error()), http.StatusBadRequest)
}

func rescue(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				t := mold.New() // report
				_ = t.Struct(r.Context(), &user{r.URL.Path})
				w.WriteHeader(http.StatusInternalServerError)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// must ends the program.
func must(w http.ResponseWriter, r *http.Request) {
	f, err := os.CreateTemp("", "user")
	if err != nil {
		last := bluemonday.UGCPolicy() // silent
		log.Fatal(last.Sanitize(r.FormValue("name")))
	}
	_ = f.Close()
}

func give(err error, name string) {
	t := mold.New() // silent
	_ = t.Struct(nil, &user{name})
	log.Print(err)
	os.Exit(1)
}

func pick(w http.ResponseWriter, r *http.Request) {
	switch err := r.ParseForm(); {
	case err == nil:
		w.WriteHeader(http.StatusNoContent)
	default:
		give(err, r.URL.Path)
	}
}

// soft goes on.
func soft(w http.ResponseWriter, r *http.Request) {
	err := r.ParseForm()
	if err != nil {
		v := validator.New() // report
		_ = v.Struct(user{r.URL.Path})
		log.Print(err)
	}
}

func Routes(m *http.ServeMux) {
	m.Handle("/create", rescue(http.HandlerFunc(create)))
	m.HandleFunc("/change", change)
	m.HandleFunc("/must", must)
	m.HandleFunc("/pick", pick)
	m.HandleFunc("/soft", soft)
}
