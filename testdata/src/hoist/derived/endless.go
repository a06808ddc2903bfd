package derived

import (
	"net"
	"net/http"
	"regexp"
)

// A session has a pattern, and a connection that is closed with it.
type session struct {
	net.Conn
	word *regexp.Regexp
}

// A pattern cannot be released, whatever holds it.
func Closes(w http.ResponseWriter, r *http.Request) {
	s := &session{word: regexp.MustCompile(`[a-z]+`)} // want `builds`
	defer s.Close()
	_ = s.word.MatchString(r.URL.Path)
}
