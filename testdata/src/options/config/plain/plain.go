// Package plain is the near twin: what on says is not for those that import it.
package plain

import (
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"

	"options/config/lib"
	"options/config/on"
)

func handler(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r) // want `validator.New builds`
	_ = regexp.MustCompile("^a+$").MatchString(r.FormValue("a"))
	_ = lib.Open().Do(r)
	_ = on.Check(r.FormValue("b"))
}
