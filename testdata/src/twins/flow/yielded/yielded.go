// Package yielded hands on functions that yield an instance. What decides: what those who call them do with it.
package yielded

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
)

type in struct{ V map[string][]string }

type maker func() *form.Decoder

// with uses what it gets up.
func with(get maker, x *in) error { return get().Decode(x, x.V) }

// twice asks another.
func twice(get maker, x *in) error {
	d := get()
	if err := d.Decode(x, x.V); err != nil {
		return err
	}
	return with(get, x)
}

func handed(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	_ = with(func() *form.Decoder { return d }, &in{r.Form})
}

func handedOn(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	_ = twice(func() *form.Decoder { return d }, &in{r.Form})
}

func local(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	get := func() *form.Decoder { return d }
	_ = get().Decode(&in{}, r.Form)
	_ = with(get, &in{r.Form})
}

var last *form.Decoder

// publish keeps what it gets.
func publish(get maker) {
	if last == nil {
		last = get()
	}
}

func published(w http.ResponseWriter, r *http.Request) {
	if last != nil {
		return
	}
	d := form.NewDecoder() // silent
	publish(func() *form.Decoder { return d })
}

var getters []maker

// keep keeps the function.
func keep(get maker) { getters = append(getters, get) }

func kept(w http.ResponseWriter, r *http.Request) {
	if len(getters) > 0 {
		return
	}
	d := form.NewDecoder() // silent
	keep(func() *form.Decoder { return d })
}

// change configures what it gets.
func change(get maker, alias string) { get().SetTagName(alias) }

func changed(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	change(func() *form.Decoder { return d }, r.FormValue("tag"))
	_ = d.Decode(&in{}, r.Form)
}

var lazy func() *form.Decoder

// once hands it to a library.
func once(w http.ResponseWriter, r *http.Request) {
	if lazy != nil {
		return
	}
	d := form.NewDecoder() // silent
	lazy = sync.OnceValue(func() *form.Decoder { return d })
}

// pass gives it back.
func pass(get maker) *form.Decoder { return get() }

func passed(w http.ResponseWriter, r *http.Request) {
	if last != nil {
		return
	}
	d := form.NewDecoder() // silent
	last = pass(func() *form.Decoder { return d })
}

func Routes(mux *http.ServeMux) {
	mux.HandleFunc("/handed", handed)
	mux.HandleFunc("/handed-on", handedOn)
	mux.HandleFunc("/local", local)
	mux.HandleFunc("/published", published)
	mux.HandleFunc("/kept", kept)
	mux.HandleFunc("/changed", changed)
	mux.HandleFunc("/once", once)
	mux.HandleFunc("/passed", passed)
}
