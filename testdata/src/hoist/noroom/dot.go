package noroom

import (
	"net/http"
	"os"

	. "github.com/jmoiron/sqlx/reflectx"
)

// The type of the instance has no name that the file gives.
func Dotted(w http.ResponseWriter, r *http.Request) {
	_ = NewMapper(os.Getenv("PREFIX")).TypeMap(nil) // unfixed: fix/type-cannot-be-named // want `builds`
}
