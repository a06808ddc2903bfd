//mapperlint:config groups=mapper

package two

import (
	"net/http"

	"github.com/jmoiron/sqlx/reflectx"
)

func other(w http.ResponseWriter, r *http.Request) {
	_ = reflectx.NewMapper("db").TypeMap(nil) // want `reflectx.NewMapper builds`
}
