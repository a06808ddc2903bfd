// Package shop uses the library.
package shop

import (
	"net/http"

	"twins/blind6/facadelibs/mapkit"
)

type cart struct {
	Items []string `validate:"min=1"`
}

type receipt struct{ Items []string }

var (
	kit   = mapkit.New(mapkit.WithTags())  // silent: kept
	pairs = mapkit.Pair(cart{}, receipt{}) // silent
)

func buy(w http.ResponseWriter, r *http.Request) {
	in := cart{r.URL.Query()["item"]}
	var out receipt
	pairs.Map(in, &out)
	if mapkit.Check(in) != nil || kit.Check(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func gift(w http.ResponseWriter, r *http.Request) {
	in := cart{r.URL.Query()["item"]}
	// A kit for each gift.
	k := mapkit.New() // report
	if k.Check(in) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func refund(w http.ResponseWriter, r *http.Request) {
	in := cart{r.URL.Query()["item"]}
	var out receipt
	// Of the same two types, for each refund.
	mapkit.Pair(cart{}, receipt{}).Map(in, &out) // report
	w.WriteHeader(http.StatusNoContent)
}

// CheckAlone is a facade too, but makes a kit for each value.
func CheckAlone(v any) error {
	return mapkit.New().Check(v) // silent: counted with the first that is reported
}

func Routes(m *http.ServeMux) {
	m.HandleFunc("/buy", buy)
	m.HandleFunc("/gift", gift)
	m.HandleFunc("/refund", refund)
}
