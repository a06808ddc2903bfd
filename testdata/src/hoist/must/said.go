package must

import (
	"net/http"
	"regexp"
)

// What one of two functions says of a pattern names it for both.
func Paths(w http.ResponseWriter, r *http.Request) {
	_ = regexp.MustCompile(`^[a-z0-9-]+$`).MatchString(r.URL.Path) // want `builds`
}

func ValidateSlug(w http.ResponseWriter, r *http.Request) {
	_ = regexp.MustCompile(`^[a-z0-9-]+$`).MatchString(r.URL.Path) // want `builds`
}

// Each class of characters has a name of its own.
func Password(w http.ResponseWriter, r *http.Request) {
	for _, re := range []bool{
		regexp.MustCompile(`\d`).MatchString(r.URL.Path),          // want `builds`
		regexp.MustCompile(`[a-z]`).MatchString(r.URL.Path),       // want `builds`
		regexp.MustCompile(`[A-Z]`).MatchString(r.URL.Path),       // want `builds`
		regexp.MustCompile(`[!@#$%^&*?]`).MatchString(r.URL.Path), // want `builds`
	} {
		_ = re
	}
}
