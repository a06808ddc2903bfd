/* want `config is not heeded: it names no option` */ //mapperlint:config
/* want `config is not heeded: unknown option "group" \(want disable, generated, groups, hoist, hoist-nolint, mapper, request, setup, unused-ignores\)` */ //mapperlint:config group=mapper
/* want `config is not heeded: groups: unknown group "mappers"` */ //mapperlint:config groups=mappers
/* want `config is not heeded: disable: .*v10.Knew` */ //mapperlint:config disable=github.com/go-playground/validator/v10.Knew
/* want `config is not heeded: hoist=up: hoist: unknown form "up"` */ //mapperlint:config hoist=up
/* want `config is not heeded: mapper needs a value, as in mapper=x` */ //mapperlint:config mapper
/* want `config is not heeded: generated=perhaps: ` */ //mapperlint:config generated=perhaps
/* want `config is not heeded: the quote of "hoist-nolint=built once has no end` */ //mapperlint:config "hoist-nolint=built once
//mapperlint:config "hoist-nolint=built once" unused-ignores
/* want `config is not heeded: unused-ignores is set twice in this package` */ //mapperlint:config unused-ignores

// Package wrong has directives that are not heeded, and one that is.
package wrong

/* want `mapperlint:config has no effect here: it belongs above the package clause` */ //mapperlint:config groups=mapper

/* want `this comment ignores no mapperlint diagnostic` */ //mapperlint:ignore nothing is here
var x = 1

/* want `mapperlint:config is no directive: write //mapperlint without a space` */ // mapperlint:config groups=mapper
var y = x
