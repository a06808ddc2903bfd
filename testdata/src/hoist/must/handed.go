package must

import (
	"net/http"
	"regexp"
	"text/template"
)

// Allowed is for programs to set, and so is Rendered.
var Allowed = func(re *regexp.Regexp, in string) bool { return re.MatchString(in) }

var Rendered = func(t *template.Template, w http.ResponseWriter) error { return t.Execute(w, nil) }

// Nobody configures a pattern that he is given.
func ServeCoupon(w http.ResponseWriter, r *http.Request) {
	couponPattern := regexp.MustCompile(`^[A-Z]{3}-\d{6}$`) // want `builds`
	if !Allowed(couponPattern, r.FormValue("coupon")) {
		http.Error(w, "no coupon", http.StatusBadRequest)
	}
}

// The near twin hands over what may well be configured there.
func ServeNote(w http.ResponseWriter, r *http.Request) {
	note := template.Must(template.New("note").Parse(`{{.}}`)) // unfixed: fix/unknown-call // want `builds`
	if Rendered(note, w) != nil {
		http.Error(w, "no note", http.StatusBadRequest)
	}
}
