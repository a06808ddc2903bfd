// Package refused lists the modules which the catalogue names and this module
// cannot require.
package refused

import "strings"

// Why is the reason for all of them so far. Their entries were checked by
// reading the source of the commit that the entry names, and keep the figures
// that were given with it.
const Why = "the module proxy answers 403 for every version"

// Modules are the paths of the modules, and the reason for each. A test fails
// for one that can be loaded after all.
func Modules() map[string]string {
	return map[string]string{
		"github.com/alexsem80/go-mapper":          Why,
		"github.com/devfeel/mapper":               Why,
		"github.com/dranikpg/dto-mapper":          Why,
		"github.com/fbarikzehi/gomap":             Why,
		"github.com/golodash/galidator":           Why,
		"github.com/golodash/galidator/v2":        Why,
		"github.com/gookit/validate":              Why,
		"github.com/hotrungnhan/go-automapper":    Why,
		"github.com/hunjixin/automapper":          Why,
		"github.com/insei/gomapper":               Why,
		"github.com/mashingan/smapping":           Why,
		"github.com/peteprogrammer/go-automapper": Why,
		"github.com/scylladb/go-reflectx":         Why,
		"github.com/ulule/deepcopier":             Why,
	}
}

// Reason returns why the package cannot be had, or "" if it can.
func Reason(path string) string {
	for module, why := range Modules() {
		if path == module || strings.HasPrefix(path, module+"/") {
			return why
		}
	}
	return ""
}
