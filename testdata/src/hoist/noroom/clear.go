package noroom

import (
	"net/http"
	"os"

	"github.com/jmoiron/sqlx/reflectx"
)

// The twin calls it by its name.
func Clear(w http.ResponseWriter, r *http.Request) {
	_ = reflectx.NewMapper(os.Getenv("TAG")).TypeMap(nil) // want `builds`
}
