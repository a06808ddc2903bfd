// Package conjunctions has the test of nil among other tests.
package conjunctions

import (
	"net/http"

	"github.com/go-playground/form/v4"
)

type query struct{ Page int }

var a, b, c, d, e, f, g *form.Decoder

func listA(w http.ResponseWriter, r *http.Request) {
	if r.URL.RawQuery != "" && a == nil {
		a = form.NewDecoder() // silent
	}
	if a != nil {
		_ = a.Decode(&query{}, r.URL.Query())
	}
}

func listB(w http.ResponseWriter, r *http.Request) {
	if r.URL.RawQuery == "" || b != nil {
		return
	}
	b = form.NewDecoder() // silent
	_ = b.Decode(&query{}, r.URL.Query())
}

func listC(w http.ResponseWriter, r *http.Request) {
	if r.URL.RawQuery != "" {
		if c == nil {
			c = form.NewDecoder() // silent
		}
		_ = c.Decode(&query{}, r.URL.Query())
	}
}

func listD(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.URL.RawQuery == "":
		return
	case d == nil:
		d = form.NewDecoder() // silent
	}
	_ = d.Decode(&query{}, r.URL.Query())
}

func listE(w http.ResponseWriter, r *http.Request) {
	if !(e != nil || r.URL.RawQuery == "") {
		e = form.NewDecoder() // silent
	}
	if e != nil {
		_ = e.Decode(&query{}, r.URL.Query())
	}
}

// Or: any query makes a new one.
func listF(w http.ResponseWriter, r *http.Request) {
	if f == nil || r.URL.RawQuery != "" {
		f = form.NewDecoder() // report
	}
	_ = f.Decode(&query{}, r.URL.Query())
}

func listG(w http.ResponseWriter, r *http.Request) {
	if g != nil && r.URL.RawQuery == "" {
		return
	}
	g = form.NewDecoder() // report
	_ = g.Decode(&query{}, r.URL.Query())
}

func listH(w http.ResponseWriter, r *http.Request) {
	var d *form.Decoder
	if d == nil && r.URL.RawQuery != "" {
		d = form.NewDecoder() // report
		_ = d.Decode(&query{}, r.URL.Query())
	}
}
