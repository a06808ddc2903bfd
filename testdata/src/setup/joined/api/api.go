// Package api has the handler.
package api

import (
	"net/http"

	"setup/joined/iface"
)

type API struct{ S iface.Settings }

func (a *API) Rename(w http.ResponseWriter, r *http.Request) {
	a.S.Save(r.Host)
}
