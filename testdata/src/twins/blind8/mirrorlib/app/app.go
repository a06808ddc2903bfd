// Package app uses a kit. What decides: whether the caller keeps what the kit gives.
package app

import (
	"net/http"

	"example.com/page"
	"github.com/go-playground/validator/v10"

	"twins/blind8/mirrorlib/kit"
)

type user struct {
	Name string `validate:"required"`
}

type server struct {
	rules *validator.Validate
	clean *kit.Cleaner
}

func New() *server {
	return &server{
		rules: kit.Rules(),      // silent
		clean: kit.NewCleaner(), // silent
	}
}

// create gets what it could keep.
func (s *server) create(w http.ResponseWriter, r *http.Request) {
	var u user
	if err := kit.Queries().Decode(&u, r.URL.Query()); err != nil { // report
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if kit.Check(u) != nil { // silent: reported where it stands
		w.WriteHeader(http.StatusBadRequest)
	}
}

func (s *server) update(w http.ResponseWriter, r *http.Request) {
	u := user{r.FormValue("name")}
	if err := kit.Rules().Struct(u); err != nil { // report
		http.Error(w, s.clean.Clean(err.Error()), http.StatusBadRequest)
	}
}

// render makes a cleaner for each element of a page.
func (s *server) render(doc []byte) (out []string) {
	page.Each(doc, func(e *page.Element) {
		out = append(out, kit.NewCleaner().Clean(e.Text)) // report
	})
	return out
}

// uncalled says that render is there.
var uncalled = (*server).render
