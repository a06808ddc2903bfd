// Package refused lists the modules which the catalogue names and this module
// cannot require: the proxy answers 403 for every version of theirs. Their
// entries keep the figures that came with the catalogue's data.
package refused

import "strings"

// Modules are the paths of the modules, and how the constructors that the
// catalogue names were checked instead. A test fails for a module that can be
// loaded after all.
func Modules() map[string]string {
	return map[string]string{
		"github.com/alexsem80/go-mapper":          "declared so at commit de2a864",
		"github.com/devfeel/mapper":               "declared so at commit a4153cd",
		"github.com/dranikpg/dto-mapper":          "declared so at commit 594e936",
		"github.com/fbarikzehi/gomap":             "declared so at commit 3b5fadf",
		"github.com/golodash/galidator":           "declared so at commit 9a0baf8",
		"github.com/golodash/galidator/v2":        "declared so at commit 7fa7408",
		"github.com/gookit/validate":              "declared so at commit b794bbb",
		"github.com/hotrungnhan/go-automapper":    "declared so at commit 9260d6e",
		"github.com/hunjixin/automapper":          "declared so at commit 9b979ce",
		"github.com/insei/gomapper":               "not checked: no source was at hand",
		"github.com/mashingan/smapping":           "declared so at commit 7e772c6",
		"github.com/peteprogrammer/go-automapper": "not checked: no source was at hand",
		"github.com/scylladb/go-reflectx":         "declared so at commit 0fbd3dd",
		"github.com/ulule/deepcopier":             "declared so at commit 45decc6",
		"gopkg.in/coreos/go-oidc.v2":              "another path of github.com/coreos/go-oidc v2.5.0, which was checked",
	}
}

// Module returns the refused module that has the package, or "" if it can be
// had.
func Module(path string) string {
	for module := range Modules() {
		if path == module || strings.HasPrefix(path, module+"/") {
			return module
		}
	}
	return ""
}
