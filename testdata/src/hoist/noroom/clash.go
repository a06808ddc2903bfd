package noroom

import (
	"net/http"
	sync "os"

	"github.com/jmoiron/sqlx/reflectx"
)

// The file calls another package sync.
func Clash(w http.ResponseWriter, r *http.Request) {
	_ = reflectx.NewMapper(sync.Getenv("TAG")).TypeMap(nil) // unfixed: fix/cannot-import // want `builds`
}
