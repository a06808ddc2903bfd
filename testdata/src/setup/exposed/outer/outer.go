// Package outer has an object of a package that its importers do not import.
package outer

import "setup/exposed/app"

var Default = new(app.App)
