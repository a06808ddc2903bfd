package must

import (
	"net/http"
	"regexp"

	"github.com/microcosm-cc/bluemonday"
)

// A function of a table is called by its key.
var replacers = map[string]func(w http.ResponseWriter, r *http.Request){
	"checkTicket": func(w http.ResponseWriter, r *http.Request) {
		_ = regexp.MustCompile(`^[A-Z]+-[0-9]+$`).MatchString(r.URL.Path) // want `builds`
	},
}

// A word that says nothing outside the function is not the name.
func Comment(w http.ResponseWriter, r *http.Request) {
	filter := bluemonday.UGCPolicy() // want `builds`
	_ = filter.Sanitize(r.URL.Path)
}

func Gap(w http.ResponseWriter, r *http.Request) {
	gaps := regexp.MustCompile(`[ ]{3} x`) // want `builds`
	_ = gaps.MatchString(r.URL.Path)
	_ = gaps.FindString(r.URL.Path)
}
