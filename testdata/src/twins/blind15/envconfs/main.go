// Command envconfs is started with settings.
package main

import (
	"io"
	"net/http"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"

	"twins/blind15/envconfs/settings"
)

type query struct{ Name string }

type server struct {
	cfg *settings.Settings
	d   *form.Decoder
}

func (s *server) kept(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = s.d.Decode(&q, r.URL.Query())
}

func (s *server) fresh(w http.ResponseWriter, r *http.Request) {
	var q query
	d := settings.Decoder("q") // report
	_ = d.Decode(&q, r.URL.Query())
}

func (s *server) must(w http.ResponseWriter, r *http.Request) {
	var q query
	_ = settings.MustDecoder("q").Decode(&q, r.URL.Query()) // report
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	_, _ = io.WriteString(w, settings.Get().Addr)
}

// validated checks at start.
func validated(s *settings.Settings) error {
	v := validator.New() // silent
	v.SetTagName("env")
	return v.Struct(s)
}

// checked checks for each request.
func checked(q query) error {
	v := validator.New() // report
	v.SetTagName("q")
	return v.Struct(q)
}

func main() {
	cfg, err := settings.Load(os.Args[1])
	if err != nil || validated(cfg) != nil {
		os.Exit(1)
	}
	s := &server{cfg: cfg, d: settings.Decoder(cfg.Tag)} // silent
	http.HandleFunc("/kept", s.kept)
	http.HandleFunc("/fresh", s.fresh)
	http.HandleFunc("/must", s.must)
	http.HandleFunc("/get", s.get)
	http.HandleFunc("/checked", func(w http.ResponseWriter, r *http.Request) {
		_ = checked(query{r.FormValue("name")})
	})
	_ = http.ListenAndServe(cfg.Addr, nil)
}
