// Package fields puts the instance into fields, elements and entries of things that die with the call, or that do not.
package fields

import (
	"net/http"

	"github.com/gorilla/schema"
)

type page struct{ Limit int }

type tools struct {
	dec   *schema.Decoder
	inner struct{ dec *schema.Decoder }
}

func listA(w http.ResponseWriter, r *http.Request) {
	var t tools
	t.inner.dec = schema.NewDecoder() // report
	_ = t.inner.dec.Decode(&page{}, r.URL.Query())
}

func listB(w http.ResponseWriter, r *http.Request) {
	ds := []*schema.Decoder{schema.NewDecoder()} // report
	_ = ds[0].Decode(&page{}, r.URL.Query())
}

func listC(w http.ResponseWriter, r *http.Request) {
	ds := map[string]*schema.Decoder{
		"query": schema.NewDecoder(), // report
	}
	_ = ds["query"].Decode(&page{}, r.URL.Query())
}

func decodeAll(src map[string][]string, ds ...*schema.Decoder) {
	for _, d := range ds {
		_ = d.Decode(&page{}, src)
	}
}

func listD(w http.ResponseWriter, r *http.Request) {
	decodeAll(r.URL.Query(), schema.NewDecoder()) // report
}

func fill(t *tools) {
	t.dec = schema.NewDecoder() // report
}

func listE(w http.ResponseWriter, r *http.Request) {
	t := new(tools)
	fill(t)
	_ = t.dec.Decode(&page{}, r.URL.Query())
}

func set(out **schema.Decoder) {
	*out = schema.NewDecoder() // report
}

func listF(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	set(&d)
	_ = d.Decode(&page{}, r.URL.Query())
}

var byKind = map[string]*schema.Decoder{
	"query": schema.NewDecoder(), // silent
}

func listG(w http.ResponseWriter, r *http.Request) {
	_ = byKind["query"].Decode(&page{}, r.URL.Query())
}

var global tools

func setUp(t *tools) {
	t.dec = schema.NewDecoder() // silent
}

func init() { setUp(&global) }

func listH(w http.ResponseWriter, r *http.Request) {
	_ = global.dec.Decode(&page{}, r.URL.Query())
}

func Mount(mux *http.ServeMux) {
	ds := [...]*schema.Decoder{schema.NewDecoder()} // silent
	mux.HandleFunc("/pages", func(w http.ResponseWriter, r *http.Request) {
		_ = ds[0].Decode(&page{}, r.URL.Query())
	})
}
