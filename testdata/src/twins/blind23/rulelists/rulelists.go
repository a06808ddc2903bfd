// Package rulelists has lists of what is to be done with what comes in. What decides: whether the list is put together for the request.
package rulelists

import (
	"net/http"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type user struct{ Name string }

func in(r *http.Request) *user { return &user{r.FormValue("name")} }

type rule struct {
	name string
	v    *validator.Validate
}

func (r rule) check(v any) error { return r.v.Struct(v) }

var std = []rule{{"user", validator.New()}} // silent

func create(w http.ResponseWriter, r *http.Request) {
	rules := []rule{{"user", validator.New()}} // report
	for _, rule := range rules {
		_ = rule.check(in(r))
	}
}

func change(w http.ResponseWriter, r *http.Request) {
	var ts []*mold.Transformer
	ts = append(ts, mold.New()) // report
	for i := range ts {
		_ = ts[i].Struct(r.Context(), in(r))
	}
}

func search(w http.ResponseWriter, r *http.Request) {
	ds := map[string]*form.Decoder{
		"user": form.NewDecoder(), // report
	}
	if d, ok := ds[r.FormValue("kind")]; ok {
		_ = d.Decode(in(r), r.URL.Query())
	}
}

func rulesFor(kind string) []rule {
	rules := slices.Clone(std)
	return append(rules, rule{kind, validator.New()}) // report
}

func find(w http.ResponseWriter, r *http.Request) {
	for _, rule := range rulesFor("find") {
		if err := rule.check(in(r)); err != nil {
			return
		}
	}
}

func clean(w http.ResponseWriter, r *http.Request) {
	ps := [2]*bluemonday.Policy{1: bluemonday.UGCPolicy()} // report
	name := in(r).Name
	for _, p := range ps {
		if p != nil {
			name = p.Sanitize(name)
		}
	}
	_, _ = w.Write([]byte(name))
}

func print(w http.ResponseWriter, r *http.Request) {
	es := make([]*form.Encoder, 1)
	es[0] = form.NewEncoder() // report
	for e := range slices.Values(es) {
		_, _ = e.Encode(in(r))
	}
}

// read has the list of all.
func read(w http.ResponseWriter, r *http.Request) {
	for _, rule := range std {
		_ = rule.check(in(r))
	}
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/create", create)
	m.HandleFunc("/change", change)
	m.HandleFunc("/search", search)
	m.HandleFunc("/find", find)
	m.HandleFunc("/clean", clean)
	m.HandleFunc("/print", print)
	m.HandleFunc("/read", read)
}
