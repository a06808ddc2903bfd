// Package use has handlers that configure what lib shares.
package use

import (
	"net/http"

	"twins/blind2/setuppackages/lib"

	"github.com/go-playground/validator/v10"
)

type server struct{ v *validator.Validate }

func newServer() *server {
	lib.Configure()                            // silent
	lib.Log("main")                            // silent
	return &server{lib.Rules(validator.New())} // silent
}

func (s *server) configure(w http.ResponseWriter, r *http.Request) {
	lib.Configure() // report
	_ = lib.Validate.Struct(r.Form)
}

func (s *server) exported(w http.ResponseWriter, r *http.Request) {
	lib.Decoder.IgnoreUnknownKeys(true) // report
	_ = lib.Decoder.Decode(s, r.Form)
}

func (s *server) accessor(w http.ResponseWriter, r *http.Request) {
	lib.Shared().RegisterAlias("id", "uuid") // report
}

func (s *server) rules(w http.ResponseWriter, r *http.Request) {
	_ = lib.Rules(s.v).Struct(r.Form) // report
}

func (s *server) log(w http.ResponseWriter, r *http.Request) {
	lib.Log(r.URL.Path) // report
}

func (s *server) local(w http.ResponseWriter, r *http.Request) {
	shared := lib.Shared()
	if r.Method == http.MethodPost {
		shared.SetTagName("post") // report
	}
	_ = shared.Struct(r.Form)
}

// Mirrors.
func (s *server) ensure(w http.ResponseWriter, r *http.Request) {
	lib.Ensure() // silent: built elsewhere
}

func (s *server) tagged(w http.ResponseWriter, r *http.Request) {
	v := validator.New()             // silent
	v.SetTagName(r.FormValue("tag")) // silent
	_ = lib.Rules(v).Struct(r.Form)  // silent
}

func init() {
	lib.Shared().SetTagName("v") // silent
	lib.Rules(lib.Validate)      // silent
}

func Routes(mux *http.ServeMux) {
	s := newServer()
	lib.Decoder.ZeroEmpty(true) // silent: built elsewhere
	for p, h := range map[string]func(http.ResponseWriter, *http.Request){
		"/configure": s.configure, "/exported": s.exported, "/accessor": s.accessor, "/rules": s.rules,
		"/log": s.log, "/local": s.local, "/ensure": s.ensure, "/tagged": s.tagged,
	} {
		mux.HandleFunc(p, h)
	}
}
