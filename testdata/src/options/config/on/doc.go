// Package on says in its source what is to be reported in it.
//
//mapperlint:config groups=validator,compiled disable=validator mapper=options/config/lib.Open=safe
package on
