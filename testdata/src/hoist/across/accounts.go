package across

import (
	"errors"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/huandu/go-sqlbuilder"
)

// ErrEmpty is for requests without a body.
var ErrEmpty = errors.New("empty")

// CreateAccount has one of six equal validators, whose variable stands here,
// with what the file declares at its top.
func CreateAccount(w http.ResponseWriter, r *http.Request) {
	validate := validator.New() // want `builds`
	if err := validate.Struct(r); err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// LoadAccount reads into a type of another file: its variable stands there.
func LoadAccount(w http.ResponseWriter, r *http.Request) {
	query, args := sqlbuilder.NewStruct(new(User)).SelectFrom("accounts").Build() // want `builds`
	_, _ = query, args
	_ = sqlbuilder.NewStruct(new(User)).Addr(&User{}) // want `builds`
}

// FindAccount has the decoder of another file, where the file needs the import.
func FindAccount(w http.ResponseWriter, r *http.Request) {
	var q struct{ Name string }
	dec := schema.NewDecoder() // want `builds`
	dec.IgnoreUnknownKeys(true)
	_ = dec.Decode(&q, r.URL.Query())
	_ = schema.NewEncoder
}
