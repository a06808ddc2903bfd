// Package kit calls what it is given for each of many.
package kit

func Each(xs []string, f func(string)) {
	for _, x := range xs {
		f(x)
	}
}
