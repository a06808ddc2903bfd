// Package web has both ends among its imports, and no line on which they meet: it says
// nothing, rather than something of its package clause.
package web

import (
	"net/http"

	"setup/joined/iface"
	"setup/joined/wire"
)

var settings iface.Settings = wire.New()

func rename(w http.ResponseWriter, r *http.Request) {
	settings.Save(r.Host)
}
