// Package meta stands in for the library.
package meta

type RESTMapper interface {
	RESTMapping(kind string) (string, error)
}
