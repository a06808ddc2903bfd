package noroom

import (
	"net/http"
	"reflect"

	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
)

// Every name that tells what it is means something else.
const (
	schemaDecoder    = "a"
	decodeDecoder    = "b"
	decoderForDecode = "c"
	defaultDecoder   = "e"
)

func Decode(w http.ResponseWriter, r *http.Request) {
	decoder := "d"
	_ = schema.NewDecoder().Decode(decoder, nil) // unfixed: fix/no-free-name // want `builds`
}

// The twin has one left.
func Map(w http.ResponseWriter, r *http.Request) {
	mapper := reflect.TypeOf(r)
	_ = reflectx.NewMapper("form").TypeMap(mapper) // want `builds`
}
