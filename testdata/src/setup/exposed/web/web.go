// Package web imports no library that can be configured.
package web

import (
	"net/http"

	"setup/exposed/app"
)

type server struct{ app *app.App }

func (s *server) handle(w http.ResponseWriter, r *http.Request) {
	app.Router.Use(app.Log)                      // want `Use changes app.Router for every request in \(\*server\).handle`
	s.app.Checks.RegisterAlias("id", "required") // want `RegisterAlias changes the field Checks`
	own := app.App{}
	own.Checks.RegisterAlias("id", "required") // silent: setup/own-object
}

func (s *server) setUp() {
	app.Router.Use(app.Log)                      // silent: setup/once
	s.app.Checks.RegisterAlias("id", "required") // silent: setup/once
}
