package on

import (
	"net/http"
	"regexp"

	"github.com/go-playground/validator/v10"

	"options/config/lib"
)

func handler(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r)                                // disabled
	_ = regexp.MustCompile("^a+$").MatchString(r.FormValue("a")) // want `regexp.MustCompile builds`
	_ = lib.Open().Do(r)                                         // want `lib.Open builds`
}

// Check builds what counts as a mapper in this package.
func Check(s string) bool {
	return regexp.MustCompile("^b+$").MatchString(s) // want `regexp.MustCompile builds`
}
