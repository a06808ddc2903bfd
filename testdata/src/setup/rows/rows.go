// Package rows configures in several statements.
package rows

import (
	"net/http"

	"github.com/spf13/viper"
)

// What is set in a row is one decision, and told once.
func setAll(w http.ResponseWriter, r *http.Request) {
	viper.Set("db.host", r.FormValue("host")) // want `viper.Set changes .* \(3 more in a row\)`
	viper.Set("db.port", r.FormValue("port")) // silent: setup/in-a-row
	viper.Set("db.user", r.FormValue("user")) // silent: setup/in-a-row
	viper.Set("db.name", r.FormValue("name")) // silent: setup/in-a-row
	w.WriteHeader(http.StatusNoContent)
	viper.Set("saved", true) // want `viper.Set changes .* crashes the program$`
}

// Three lines are three, and what stands between others is no row.
func setSome(w http.ResponseWriter, r *http.Request) {
	viper.Set("a", r.FormValue("a")) // want `viper.Set changes`
	viper.Set("b", r.FormValue("b")) // want `viper.Set changes`
	viper.Set("c", r.FormValue("c")) // want `viper.Set changes`
	if r.FormValue("d") != "" {
		viper.Set("d", r.FormValue("d")) // want `viper.Set changes`
	}
}
