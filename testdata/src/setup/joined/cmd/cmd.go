// Package cmd brings both ends together.
package cmd

import (
	"setup/joined/api"
	"setup/joined/impl"
)

func New() (*api.API, *api.API) {
	return &api.API{S: &impl.Viper{}}, // want `viper.Set at impl/impl.go:9 changes what the whole process shares for every call of iface.Settings.Save, which api.\(\*API\).Rename, a net/http handler, reaches: read the configuration` `viper.Set at impl/impl.go:13 changes .* for every call of iface.Settings.SaveAll, .*\(3 more in a row\)$` `viper.BindEnv at impl/impl.go:22 changes .* for every call of iface.Settings.Bind, .*\(3 more in a row\)$`
		&api.API{S: &impl.Own{}}
}
