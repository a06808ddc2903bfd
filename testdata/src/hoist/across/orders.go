package across

import (
	"net/http"

	check "github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// CreateOrder calls the import and the local something else, and no longer
// needs the import.
func CreateOrder(w http.ResponseWriter, r *http.Request) {
	v := check.New() // want `builds`
	if err := v.Struct(r); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// UpdateOrder validates in place.
func UpdateOrder(w http.ResponseWriter, r *http.Request) {
	if err := check.New().Struct(r); err != nil { // want `builds`
		w.WriteHeader(http.StatusBadRequest)
	}
}

// FindOrder calls the decoder and its set-up something else.
func FindOrder(w http.ResponseWriter, r *http.Request) {
	var q struct{ ID int }
	decoder := schema.NewDecoder() // want `builds`
	decoder.IgnoreUnknownKeys(true)
	_ = decoder.Decode(&q, r.URL.Query())
}

// SortOrder has a decoder that differs: it stands above its function.
func SortOrder(w http.ResponseWriter, r *http.Request) {
	var q struct{ By string }
	decoder := schema.NewDecoder() // want `builds`
	decoder.SetAliasTag("sort")
	_ = decoder.Decode(&q, r.URL.Query())
}
