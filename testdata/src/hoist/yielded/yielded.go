// Package yielded has instances that a literal yields, and functions that call themselves.
package yielded

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type in struct{ Values map[string][]string }

func with(get func() *form.Decoder, x *in) error { return get().Decode(x, x.Values) }

func Handler(w http.ResponseWriter, r *http.Request) {
	// Forms are decoded without more ado.
	d := form.NewDecoder() // want `builds`
	if err := with(func() *form.Decoder { return d }, &in{r.Form}); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

type page struct {
	Items []string
	Next  string
}

func load(token string) (*page, error) { return &page{}, nil }

// pages calls itself for the next page.
func pages(token string) error {
	p, err := load(token)
	if err != nil {
		return err
	}
	v := validator.New() // want `on every call of pages, which calls itself`
	for _, item := range p.Items {
		if err := v.Var(item, "required"); err != nil {
			return err
		}
	}
	if p.Next == "" {
		return nil
	}
	return pages(p.Next)
}

func init() {
	http.HandleFunc("/", Handler)
}

// Run reads all pages.
func Run() error { return pages("") }
